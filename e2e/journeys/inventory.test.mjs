// From a board's records-management plan as a list to a plan that the board has adopted by a paragraph, and the register
// that Article 30 asks for: both are opened as workbooks and hold what the pages say.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { axe, lookAs, openHouse, sideways } from '../house.mjs';
import { sheets } from '../workbook.mjs';

const house = await openHouse();
after(() => house.close());

async function press(page, name) {
  await Promise.all([page.waitForNavigation(), page.locator('main').getByRole('button', { name, exact: true }).click()]);
}

async function follow(page, name) {
  await Promise.all([page.waitForNavigation(), page.locator('main').getByRole('link', { name }).first().click()]);
}

/** Downloads what the link gives, as sheets. */
async function workbook(page) {
  const link = page.locator('main').getByRole('link', { name: 'Hämta i Excel' }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  return sheets(await readFile(await download.path()));
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

/** The name as it was written: where a long word may break in the page is no part of it. */
const whole = (shown) => shown.replaceAll('\u00ad', '').trim();

/** The board that has most in its register, with where its plan and register are. */
async function board(page) {
  await page.goto(new URL('/inventory', house.url).href);
  const rows = await page.locator('main table tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('th').innerText.replaceAll('\u00ad', '').trim(),
      plan: row.querySelector('a[href$="/plan"]')?.href,
      register: row.querySelector('a[href$="/register"]')?.href,
      count: Number.parseInt(row.querySelector('a[href$="/register"]')?.innerText ?? '0', 10),
    })),
  );
  return rows.reduce((most, row) => (row.count > most.count ? row : most));
}

test('a plan is taken in from a list and adopted by the board\'s paragraph', async () => {
  const page = await house.asRole('information-security-lead');
  const { name, plan } = await board(page);
  const list = [
    'VerkSAM-kod;Handlingstyp;Nämnd;Bevaras/Gallras;Diarieförs;Förvaring;Sekretess',
    `3.7.1;Loggbok för brandövning;${name};Gallras efter 10 år;Ja;Närarkiv;`,
    `3.7.1;Protokoll från skyddsrond;${name};Bevaras;Nej;Närarkiv;OSL 25:1`,
  ].join('\n');
  await page.goto(new URL('/import', house.url).href);
  await page.locator('#file').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.locator('#no_protected_information').check();
  await press(page, 'Fortsätt till granskningen');
  await page.locator('main input[type=date]').first().fill('2026-01-15');
  while (!new URL(page.url()).pathname.endsWith('/check')) await press(page, 'Fortsätt');
  assert.match(await page.locator('main table tbody tr').first().innerText(), /Handlingstyper\s+2\s+0\s+0/);
  await press(page, 'Läs in filen');

  await page.goto(plan);
  await page.getByText('Loggbok för brandövning').first().waitFor();
  await follow(page, 'För in att planen är antagen');
  await page.locator('#paragraph').fill('2026-11-12 § 45');
  await page.locator('#in_force_from').fill(await page.locator('#on').inputValue());
  await page.locator('#no_protected_information').check();
  await press(page, 'För in beslutet');
  await page.goto(plan);
  assert.match(await page.locator('#versions').innerText(), /2026-11-12 § 45/);
  const row = page.locator('main table tbody tr').filter({ hasText: 'Loggbok för brandövning' });
  assert.match(await row.innerText(), /10 år[\s\S]*Antagen/);
  await everywhere(page);

  const book = await workbook(page);
  const [head, ...rows] = book.get('Informationshanteringsplan');
  const record = rows.find((cells) => cells.includes('Loggbok för brandövning'));
  const cell = (label) => record[head.indexOf(label)];
  assert.deepEqual(
    ['Bevaras eller gallras', 'Gallringsfrist i år', 'Förvaring'].map(cell),
    ['Gallras', '10', 'Närarkiv'],
    `${head}: ${record}`,
  );
  assert.ok(record.includes('Antagen'), `${record}`);
  assert.ok(book.get('Antagna versioner').some((cells) => cells.includes('2026-11-12 § 45')), 'the paragraph stands');
  assert.deepEqual(page.troubles, []);
});

test('the register of Article 30 is downloaded and holds what the page shows', async () => {
  const page = await house.asRole('data-protection-officer');
  const { name, register, count } = await board(page);
  await page.goto(register);
  const shown = await page.locator('main table tbody th').allInnerTexts();
  assert.equal(shown.length, count, 'as many as the list of boards counts');
  await everywhere(page);
  const book = await workbook(page);
  const cells = [...book.values()].flat();
  for (const one of shown) {
    assert.ok(cells.some((row) => row.includes(whole(one))), `${one} is not in the workbook`);
  }
  assert.ok(cells.some((row) => row.includes(name)), 'the board is named');
  assert.deepEqual(page.troubles, []);
});
