// From a mail with a link, to the picture, to what a number in it counts.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openHouse } from '../house.mjs';

const house = await openHouse();
after(() => house.close());

test('a link signs in, and nobody is let in without', async () => {
  const role = house.role(/lead/);
  const page = await house.asRole(role);
  const landed = new URL(page.url());
  assert.equal(landed.origin, new URL(house.url).origin);
  assert.equal(await page.getByRole('navigation').first().isVisible(), true, 'the navigation is shown');
  assert.deepEqual(page.troubles, []);

  const picture = new URL(await pictureLink(page).getAttribute('href'), house.url);
  const stranger = await house.asNobody();
  const answer = await stranger.goto(picture.href);
  const turnedAway = [401, 403].includes(answer.status()) || new URL(stranger.url()).pathname !== picture.pathname;
  assert.ok(turnedAway, `a stranger sees ${stranger.url()}`);
});

test('a cell of the heat map opens the risks it counts', async () => {
  const page = await house.asRole(house.role(/lead/));
  await pictureLink(page).click();
  await page.getByRole('heading', { level: 1, name: /lägesbild/i }).waitFor();
  const picture = new URL(page.url()).pathname;

  const { cell, count } = await smallestCell(page);
  await cell.click();
  await page.waitForURL((url) => url.pathname !== picture);

  assert.notEqual(new URL(page.url()).search, '', 'the filter stands in the address');
  await page.getByRole('heading', { level: 1, name: /risk/i }).waitFor();
  assert.equal(await page.locator('main table tbody tr').count(), count, 'as many rows as the cell counts');

  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /lägesbild/i }).waitFor();
  assert.deepEqual(page.troubles, []);
});

function pictureLink(page) {
  return page.getByRole('navigation').getByRole('link', { name: /lägesbild/i }).first();
}

/** The cell that counts fewest, so that its list fits on one page; cells that count nothing are passed over. */
async function smallestCell(page) {
  const links = page.locator('main svg a[href*="risk"]');
  const counts = await links.evaluateAll((links) =>
    links.map((link) => Number.parseInt(link.querySelector('text')?.textContent ?? '', 10)),
  );
  const counted = counts.map((count, index) => ({ count, index })).filter(({ count }) => count > 0);
  assert.ok(counted.length > 0, 'the heat map has a cell with a number that links to its risks');
  const { count, index } = counted.reduce((smallest, next) => (next.count < smallest.count ? next : smallest));
  return { cell: links.nth(index), count };
}
