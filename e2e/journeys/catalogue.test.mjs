// The municipality's own catalogue: a file with a fault is told in its cell, mended and taken; an answer is given; the
// next version shows what carries over before it is taken, and nothing is lost.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axe, lookAs, openHouse, sideways } from '../house.mjs';

const house = await openHouse();
after(() => house.close());

const head = 'Id;Krav;Text;Svarar för kravet;Ersätter';
const lock = 'kontor.1;Lås skärmen;Skärmen ska låsas när du lämnar platsen.;förvaltning;';
const badge = 'kontor.2;Bär brickan;Tjänstekortet ska bäras synligt.;förvaltning;';
const guest = 'kontor.3;Följ besökare;Besökare ska hämtas och följas ut.;förvaltning;kontor.2';

/** Sends the rows as a file and gives what the page says then. */
async function upload(page, version, rows) {
  await page.goto(new URL('/settings/catalogues/new', house.url).href);
  await page.locator('#title').fill('Riktlinjer för kontoret');
  await page.locator('#id').fill('kontor');
  await page.locator('#version').fill(version);
  const buffer = Buffer.from([head, ...rows].join('\n'));
  await page.locator('#file').setInputFiles({ name: 'riktlinjer.csv', mimeType: 'text/csv', buffer });
  await page.locator('#no_protected_information').check();
  await press(page, 'Granska innan det sparas');
}

async function press(page, name) {
  await Promise.all([page.waitForNavigation(), page.locator('main').getByRole('button', { name }).click()]);
}

async function follow(page, name) {
  await Promise.all([page.waitForNavigation(), page.locator('main').getByRole('link', { name }).first().click()]);
}

async function everywhere(page) {
  for (const scheme of ['light', 'dark']) {
    for (const screen of ['wide', 'phone']) {
      await lookAs(page, screen, scheme);
      const troubles = [...(await axe(page)), ...(await sideways(page))];
      assert.deepEqual(troubles, [], `${page.url()} ${screen} ${scheme}`);
    }
  }
  await lookAs(page, 'wide', 'light');
}

/** Saves what was shown and puts it in force. */
async function take(page) {
  await press(page, 'Spara versionen');
  await page.locator('.notice[data-kind=done]').waitFor();
  await follow(page, 'Sätt ett regelverk i kraft');
  await press(page, 'Sätt regelverket i kraft');
  await page.locator('.notice[data-kind=done]').waitFor();
}

test('a catalogue of our own is entered, answered, and its next version taken with nothing lost', async () => {
  const page = await house.asRole('information-security-lead');
  await upload(page, '1', [lock, badge.replace('förvaltning', 'rummet')]);
  const fault = page.locator('#requirements tbody tr');
  assert.equal(await fault.count(), 1, 'one cell is wrong');
  assert.match(await fault.innerText(), /D3[\s\S]*rummet/, 'the cell is named, with what stands there');
  assert.match(page.troubles.splice(0).join() || '422', /422/);
  await everywhere(page);

  await upload(page, '1', [lock, badge]);
  await everywhere(page);
  await take(page);

  await page.goto(new URL('/requirement/kontor.1', house.url).href);
  const below = page.locator('main table tbody th a').first();
  await Promise.all([page.waitForNavigation(), below.click()]);
  await follow(page, 'Bedöm hur kravet är uppfyllt');
  await page.locator('input[name=status][value=met]').check();
  await page.locator('#how').fill('Låses av sig själv efter fem minuter.');
  await page.locator('#no_protected_information').check();
  await press(page, 'Spara bedömningen');
  const answered = page.url();

  await upload(page, '2', [lock, guest]);
  const rows = page.locator('main table tbody tr');
  assert.match(await rows.filter({ hasText: 'Lås skärmen' }).innerText(), /1\s*$/, 'the answer is counted');
  assert.equal(await rows.filter({ hasText: 'Följ besökare' }).filter({ hasText: 'Bär brickan' }).count(), 1);
  await everywhere(page);
  await take(page);

  await page.goto(answered);
  await page.getByText('Låses av sig själv efter fem minuter.').first().waitFor();
  await page.goto(new URL('/settings/catalogues/kontor', house.url).href);
  assert.match(await page.locator('main aside').innerText(), /2[\s\S]*1/, 'both versions stand');
  await everywhere(page);
  assert.deepEqual(page.troubles, []);
});
