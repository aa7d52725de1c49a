// A department reports what it needs of an object and its manager answers; on the steering group's page the demands are
// adopted with the year's object plan.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axe, lookAs, openHouse, sideways } from '../house.mjs';

const house = await openHouse();
after(() => house.close());

const title = 'Läskopia när nätet ligger nere';

/** The page of the object that the person has a duty for, by their overview. */
async function ownObject(page) {
  await page.goto(house.url);
  const chain = page.locator('main a[href^="/chain?scope=object-"]').first();
  const number = /object-(\d+)/.exec(await chain.getAttribute('href'))[1];
  return new URL(`/object/${number}`, house.url).href;
}

async function send(page) {
  await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').last().click()]);
}

async function done(page) {
  await page.locator('.notice[data-kind=done]').waitFor();
  assert.deepEqual(await axe(page), []);
}

test('a reported need is answered by the object\'s manager and seen by who reported it', async () => {
  const manager = await house.asRole('object-manager');
  const object = await ownObject(manager);
  const coordinator = await house.asRole('security-coordinator');
  await coordinator.goto(house.url);
  const mine = coordinator.locator('main a[href^="/chain?scope=unit-"]').first();
  const unit = /unit-(\d+)/.exec(await mine.getAttribute('href'))[1];
  await coordinator.goto(object);
  await coordinator.getByRole('link', { name: 'Anmäl behovet' }).click();
  await coordinator.locator('#title').fill(title);
  await coordinator.locator('#unit').selectOption(unit);
  await coordinator.locator('#content').fill('Vid avbrott ser vi inte vilka som ska ha besök.');
  await coordinator.locator('#no_protected_information').check();
  await send(coordinator);
  await done(coordinator);
  const need = coordinator.url().replace(/\?.*/, '');

  await manager.goto(house.url);
  await manager.getByRole('link', { name: `”${title}” är anmält och väntar på svar`, exact: true }).waitFor();
  await manager.locator(`main a[href^="${new URL(need).pathname}/reported-need.answer"]`).first().click();
  await manager.locator('input[name=outcome][value=declined]').check();
  await manager.locator('#no_protected_information').check();
  await send(manager);
  await manager.getByText('Ange varför behovet avslås.').first().waitFor();
  assert.match(manager.troubles.splice(0).join(), /^[^,]*422[^,]*$/, 'the form is shown again as typed');
  await manager.locator('input[name=outcome][value=in-plan]').check();
  await manager.locator('#plan_year').fill(String(new Date().getFullYear() + 1));
  await manager.locator('#when').fill('Andra kvartalet');
  await manager.locator('#no_protected_information').check();
  await send(manager);
  await done(manager);

  await coordinator.goto(need);
  await coordinator.getByText('I objektplanen').first().waitFor();
  assert.match(await coordinator.locator('main').innerText(), /andra kvartalet/i);
  assert.deepEqual([...manager.troubles, ...coordinator.troubles], []);
});

test('the steering group adopts the demands by its page, without a script, on a phone', async () => {
  const owner = await house.asRole('object-owner', { javaScriptEnabled: false });
  await owner.goto(await ownObject(owner));
  await owner.getByRole('link', { name: 'Underlag till styrgruppen' }).click();
  await owner.getByRole('heading', { level: 2, name: /Att besluta/ }).waitFor();
  const adopt = owner.locator('#adopt');
  await adopt.locator('[name=plan]').fill('Objektplan antagen av styrgruppen');
  const year = await adopt.locator('[name=plan_year]').inputValue();
  await adopt.locator('[name=no_protected_information]').check();
  await send(owner);
  await owner.locator('.notice[data-kind=done]').waitFor();
  assert.match(await owner.locator('main').innerText(), new RegExp(`objektplanen för ${year}, Objektplan antagen`));
  assert.doesNotMatch(await owner.locator('main').innerText(), /krav är nya eller ändrade/);
  assert.deepEqual(owner.troubles, []);
});

test('the page of the steering group is read on a phone and in the dark', async () => {
  const owner = await house.asRole('object-owner');
  await owner.goto(`${await ownObject(owner)}/basis`);
  for (const scheme of ['light', 'dark']) {
    for (const screen of ['wide', 'phone']) {
      await lookAs(owner, screen, scheme);
      assert.deepEqual([...(await axe(owner)), ...(await sideways(owner))], [], `${screen} ${scheme}`);
    }
  }
  assert.deepEqual(owner.troubles, []);
});
