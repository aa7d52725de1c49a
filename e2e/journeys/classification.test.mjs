// A coordinator classifies what belongs together, by keyboard on a projector; the owner's list is adopted with one
// exception. Once with a script and once without.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axe, lookAs, openHouse, sideways } from '../house.mjs';

const house = await openHouse();
after(() => house.close());

/** From the coordinator's overview by the chain of their part to its conversation. */
async function conversation(page) {
  await page.goto(house.url);
  await page.locator('main a[href*="/chain?scope=unit-"]').first().click();
  await page.getByRole('link', { name: 'Klassa', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Klassa informationen/ }).waitFor();
}

test('a group is classified on a projector with the keyboard alone', async () => {
  const page = await house.asRole(house.role(/coordinator/));
  await conversation(page);
  const before = await page.locator('main section h2').first().innerText();
  await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'Visa på projektor' }).click()]);
  for (let turn = 0; turn < 8; turn += 1) {
    assert.deepEqual(await axe(page), []);
    const radios = page.locator('main input[type=radio]');
    if ((await page.getByRole('heading', { level: 2, name: 'Det här föreslås' }).count()) > 0) break;
    // Whom it hits is one question with a row for each: a digit answers the row and moves on to the next.
    const names = new Set(await radios.evaluateAll((all) => all.map((one) => one.name)));
    const fields = new Set([...names].map((name) => name.replace(/\[.*$/, '')));
    assert.equal(fields.size, 1, 'one question');
    for (const _ of names) await page.keyboard.press('3');
    assert.equal(await page.locator('main input[type=radio]:checked').count(), names.size, 'every row is answered');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  }
  await page.getByText('Om förslaget fastställs').waitFor();
  await page.locator('#no_protected_information').check();
  await page.getByRole('button', { name: 'Föreslå klassningen' }).click();
  await page.locator('.notice[data-kind=done]').waitFor();
  await conversation(page);
  assert.notEqual(await page.locator('main section h2').first().innerText(), before, 'progress is counted');
  assert.deepEqual(page.troubles, []);
});

test('the list is adopted with an exception, without a script, on a phone', async () => {
  const page = await house.asRole(house.role(/head/), { javaScriptEnabled: false });
  await page.goto(new URL('/classification/adopt', house.url).href);
  const boxes = page.locator('main input[name=sets]');
  const count = await boxes.count();
  assert.ok(count > 1, 'several classes wait');
  await boxes.first().uncheck();
  await page.getByRole('button', { name: 'Fastställ de förbockade' }).click();
  await page.locator('.notice[data-kind=done]').waitFor();
  assert.equal(await page.locator('main input[name=sets]').count(), 1, 'the exception waits');
  assert.deepEqual(page.troubles, []);
});

test('the pages are read on a phone and in the dark', async () => {
  const page = await house.asRole(house.role(/coordinator/));
  await conversation(page);
  const pages = [page.url(), new URL('/classification/adopt', house.url).href];
  const group = await page.locator('main table a.button').first().getAttribute('href');
  for (const address of [...pages, new URL(group, house.url).href]) {
    await page.goto(address);
    for (const scheme of ['light', 'dark']) {
      for (const screen of ['wide', 'phone']) {
        await lookAs(page, screen, scheme);
        assert.deepEqual([...(await axe(page)), ...(await sideways(page))], [], `${address} ${screen} ${scheme}`);
      }
    }
  }
});
