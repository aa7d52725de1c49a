// Every page that a role can reach: it opens, says what it is, can be used by everybody, and fits a phone.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { pages } from '../crawl.mjs';
import { axe, lookAs, openHouse, sideways } from '../house.mjs';

const house = await openHouse();
after(() => house.close());

/** By kind of page, the sorts of elements that axe has seen there. */
const examined = new Map();

/** Three roles see every kind of page between them; UTKIK_ALL_ROLES=1 walks as all, before a release. */
const walkers = ['information-security-lead', 'security-coordinator', 'administrator'];
const roles = process.env.UTKIK_ALL_ROLES ? house.roles : house.roles.filter((role) => walkers.includes(role));

describe('every page as', { concurrency: 2 }, () => {
  for (const role of roles) {
    test(role, async (t) => {
      const page = await house.asRole(role);
      let walked = 0;
      for await (const { pattern, address, trouble } of pages(page)) {
        walked += 1;
        await t.test(`${role} ${pattern}`, async () => {
          const troubles = trouble ? [trouble] : await examine(page, pattern);
          if (troubles.length > 0) throw told(`${address}\n  ${troubles.join('\n  ')}`);
        });
      }
      assert.ok(walked >= 5, `only ${walked} pages could be reached: is ${role} signed in?`);
      await page.context().close();
    });
  }
});

async function examine(page, pattern) {
  const troubles = await basics(page);
  await lookAs(page, 'wide', 'light');
  const novel = await hasNovelty(page, pattern);
  if (novel) troubles.push(...(await named('wide, light', axe(page))));
  if (novel) {
    await lookAs(page, 'wide', 'dark');
    troubles.push(...(await named('wide, dark', axe(page, ['color-contrast', 'link-in-text-block']))));
  }
  await lookAs(page, 'phone', 'light');
  troubles.push(...(await named('phone', sideways(page))));
  if (novel) troubles.push(...(await named('phone, light', axe(page))));
  await lookAs(page, 'wide', 'light');
  troubles.push(...page.troubles.splice(0));
  return troubles;
}

/** An error that shows what is wrong with the page and not where this file says so. */
function told(text) {
  const error = new Error(text);
  error.stack = text;
  return error;
}

async function named(circumstance, found) {
  return (await found).map((trouble) => `${circumstance}: ${trouble}`);
}

/** What a page must have before anything else is asked of it. */
async function basics(page) {
  return page.evaluate(() => {
    const missing = [];
    if (!document.title.trim()) missing.push('has no title');
    if (!document.documentElement.lang) missing.push('does not say its language');
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) missing.push(`has ${headings} headings of the first level`);
    return missing;
  });
}

/** Whether the page has sorts of elements on it that were not there when another role saw this kind of page. */
async function hasNovelty(page, pattern) {
  const sorts = await page.evaluate(() =>
    [...document.querySelectorAll('*')].map((element) =>
      [element.tagName, element.getAttribute('class'), element.getAttribute('role'), element.getAttribute('type')].join(' '),
    ),
  );
  const seen = examined.get(pattern) ?? new Set();
  examined.set(pattern, seen);
  const before = seen.size;
  sorts.forEach((sort) => seen.add(sort));
  return seen.size > before;
}
