// From a requirement that is not met to a control that another person has verified, with a file that shows it: each step
// from the page before, until the chain passes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { axe, openHouse } from '../house.mjs';

const house = await openHouse();
after(() => house.close());

const report = Buffer.from('%PDF-1.7\nÖvningen den 3 mars.\n');

/** Presses the button of the form and waits until it is told what has happened. */
async function send(page) {
  await page.locator('#no_protected_information').check({ timeout: 2000 }).catch(() => {});
  await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').last().click()]);
  await page.locator('.notice[data-kind=done]').waitFor();
  assert.deepEqual(await axe(page), []);
}

/** Follows a link of the page's own. */
async function follow(page, name) {
  await Promise.all([page.waitForNavigation(), page.locator('main').getByRole('link', { name }).first().click()]);
}

/** The link of the chain where the information stops; nothing when it passes all six. */
async function stopsAt(page, set) {
  await page.goto(set);
  const rows = page.locator('main table tbody tr');
  const links = await rows.filter({ hasText: 'Stannar här' }).locator('th').allInnerTexts();
  if (links.length === 0) assert.equal(await rows.filter({ hasText: 'Passerad' }).count(), 6, 'six links are passed');
  return links.join();
}

/** Information that passes all six links, and the object whose system holds it. */
async function protectedSet(page) {
  for (let number = 1; number < 400; number += 1) {
    const set = new URL(`/chain?set=${number}`, house.url).href;
    const answer = await page.context().request.get(set);
    if (!answer.ok() || (await answer.text()).includes('Stannar här')) continue;
    await page.goto(new URL(`/information-set/${number}`, house.url).href);
    const system = page.locator('main a[href^="/system/"]').first();
    if ((await system.count()) === 0) continue;
    await page.goto(new URL(await system.getAttribute('href'), house.url).href);
    const object = page.locator('main a[href^="/object/"]').first();
    if ((await object.count()) > 0) return { set, object: /\d+/.exec(await object.getAttribute('href'))[0] };
  }
  throw new Error('no information is protected the whole way');
}

test('a gap becomes an action, a control, a verification with its file, and the chain passes', async () => {
  const lead = await house.asRole('information-security-lead');
  const { set, object } = await protectedSet(lead);
  await lead.goto(new URL(`/requirement?answer=met&scope=object-${object}`, house.url).href);
  for (const href of await lead.locator('main table tbody th a').evaluateAll((all) => all.map((one) => one.href))) {
    await lead.goto(href);
    if ((await lead.getByRole('link', { name: 'Bedöm hur kravet är uppfyllt' }).count()) > 0) break;
  }
  await follow(lead, 'Bedöm hur kravet är uppfyllt');
  await lead.locator('input[name=status][value=not-met]').check();
  await lead.locator('#how').fill('Det har slutat göras.');
  await send(lead);
  const requirement = lead.url();
  assert.equal(await stopsAt(lead, set), 'Åtgärd beslutad', 'a gap that nobody sees to');

  const today = new Date();
  const later = new Date(today.getTime() + 300 * 86_400_000).toISOString().slice(0, 10);
  await lead.goto(requirement);
  await follow(lead, 'Lägg in en åtgärd');
  await lead.locator('#title').fill('Gör det som kravet säger');
  await lead.locator('#due').fill(later);
  await send(lead);
  assert.equal(await stopsAt(lead, set), 'Införd', 'decided, and not in the operations');

  await lead.goto(requirement);
  await follow(lead, 'Lägg in en säkerhetsåtgärd');
  await lead.locator('#title').fill('Årlig genomgång av kravet');
  await send(lead);
  const control = lead.url().replace(/\?.*/, '');
  await follow(lead, 'Ange var säkerhetsåtgärden är införd');
  await lead.locator('#place').fill('Förvaltningens årsplan');
  await send(lead);

  const other = await house.asRole('it-security-lead');
  await other.goto(control);
  await follow(other, 'Lägg till underlag');
  await other.locator('input[type=file]').setInputFiles({ name: 'Övning & kontroll.pdf', mimeType: 'application/pdf', buffer: report });
  await other.locator('input[name=regards][value=verification]').check();
  await send(other);
  await other.goto(control);
  await follow(other, 'Kontrollera effekten');
  await other.locator('input[name=outcome][value=works]').check();
  await other.locator('#method').fill('Läste protokollet från övningen.');
  await other.locator('#valid_until').fill(later);
  await send(other);
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.locator('#evidence a', { hasText: 'Övning & kontroll.pdf' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'Övning & kontroll.pdf');
  assert.deepEqual(await readFile(await download.path()), report, 'the file is what it was');

  assert.equal(await stopsAt(lead, set), 'Införd', 'verified, and the answer still says that it is not met');
  await lead.goto(requirement);
  await follow(lead, 'Bedöm hur kravet är uppfyllt');
  await lead.locator('input[name=status][value=met]').check();
  await send(lead);
  assert.equal(await stopsAt(lead, set), '');
  assert.deepEqual([...lead.troubles, ...other.troubles], []);
});
