// Pictures of every kind of page, for people to look at: node shots.mjs [ROLE]...

import { pages } from './crawl.mjs';
import { openHouse, shot } from './house.mjs';

const house = await openHouse();
const taken = new Set();
try {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((role) => !house.roles.includes(role));
  if (unknown.length > 0) throw new Error(`no role ${unknown.join(', ')}: ${house.roles.join(', ')}`);
  for (const role of asked.length > 0 ? asked : house.roles) {
    const page = await house.asRole(role);
    for await (const { pattern, address, trouble } of pages(page)) {
      // The same kind of page looks different to another role only when roles are asked for.
      const name = fileName(asked.length > 1 ? `${role}/${pattern}` : pattern);
      if (trouble || taken.has(name)) continue;
      taken.add(name);
      await shot(page, name);
      console.log(`${name}  ${role}  ${address}`);
    }
    await page.context().close();
  }
} finally {
  await house.close();
}

function fileName(pattern) {
  return pattern.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home';
}
