// A house for journeys: the built program with its demonstration municipality, and a browser without a window.
//
// Environment: UTKIK_BINARY (target/debug/utkik), CHROMIUM (/usr/bin/chromium).

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const binary = process.env.UTKIK_BINARY ?? path.join(here, '../target/debug/utkik');
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The two screens on which every page is looked at, in CSS pixels. */
export const screens = { wide: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } };
export const schemes = ['light', 'dark'];

/** Starts program and browser; call `close()` afterwards. */
export async function openHouse() {
  const data = await mkdtemp(path.join(tmpdir(), 'utkik-e2e-'));
  const program = spawn(binary, ['demo', '--size', 'small', '--json', '--listen', '127.0.0.1:0'], {
    env: { ...process.env, UTKIK_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const opened = await firstLine(program);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: flags,
    });
    return new House(program, browser, data, opened);
  } catch (error) {
    program.kill();
    await rm(data, { recursive: true, force: true });
    throw error;
  }
}

/** The line of JSON in which the program tells where it is and how to sign in. */
function firstLine(program) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${binary} demo: ${why}`));
    const patience = setTimeout(() => fail('has not said where it listens within two minutes'), 120_000);
    program.once('error', (error) => fail(error.message));
    program.once('exit', (code) => fail(`ended with ${code} before it listened`));
    readline.createInterface({ input: program.stdout }).once('line', (line) => {
      clearTimeout(patience);
      program.removeAllListeners('exit');
      try {
        resolve(JSON.parse(line));
      } catch {
        fail(`its first line is not JSON: ${line}`);
      }
    });
  });
}

class House {
  #program;
  #browser;
  #data;
  #signedIn = new Map();

  constructor(program, browser, data, { url, sign_in: links, token }) {
    this.#program = program;
    this.#browser = browser;
    this.#data = data;
    this.url = url;
    this.links = links;
    /** A key to the API. */
    this.token = token;
  }

  /** The roles one can sign in as. */
  get roles() {
    return Object.keys(this.links);
  }

  /** The first role whose name matches, or else the first of all. */
  role(name) {
    return this.roles.find((role) => name.test(role)) ?? this.roles[0];
  }

  /**
   * A new page, signed in as the role. What goes wrong on it gathers in `page.troubles`, one line each: errors on the
   * console, uncaught exceptions, violations of the content security policy. `options` are the browser context's.
   */
  async asRole(role, options = {}) {
    const page = await this.#page({ ...options, storageState: this.#signedIn.get(role) });
    if (this.#signedIn.has(role)) {
      await page.goto(this.url);
    } else {
      await signIn(page, new URL(this.links[role], this.url).href);
      // A link may be good for one visit only, so that its cookie is kept.
      this.#signedIn.set(role, await page.context().storageState());
    }
    return page;
  }

  /** A new page, signed in as nobody. */
  async asNobody(options = {}) {
    const page = await this.#page(options);
    await page.goto(this.url);
    return page;
  }

  async #page(options) {
    const context = await this.#browser.newContext({
      locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport: screens.wide, reducedMotion: 'reduce', ...options,
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.troubles = [];
    page.on('pageerror', (error) => page.troubles.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') page.troubles.push(`console: ${message.text()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (violation) => {
        console.error(`content security policy: ${violation.violatedDirective} stops ${violation.blockedURI}`);
      });
    });
    return page;
  }

  /** Closes the browser, stops the program and removes its data. */
  async close() {
    await this.#browser.close();
    const ended = new Promise((resolve) => this.#program.once('exit', resolve));
    if (this.#program.exitCode === null && this.#program.signalCode === null) {
      this.#program.kill('SIGTERM');
      const impatience = setTimeout(() => this.#program.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatience);
    }
    await rm(this.#data, { recursive: true, force: true });
  }
}

async function signIn(page, link) {
  await page.goto(link);
  // A link that only shows a button is not used up by programs that follow the links in mails.
  const button = page.locator('main form button').first();
  if (page.url() === link && (await button.count()) > 0) {
    await Promise.all([page.waitForNavigation(), button.click()]);
  }
}

/** Sets screen and colours, and waits until the page has taken them in. */
export async function lookAs(page, screen, scheme) {
  await page.setViewportSize(screens[screen]);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What axe finds on the page, one line each; `rules` narrows it to those. */
export async function axe(page, rules) {
  // Evaluated from outside the page, which its content security policy does not concern.
  await page.evaluate(`if (!window.axe) { ${axeSource} }`);
  const violations = await page.evaluate(
    async ([tags, rules]) => {
      const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
      const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
      return violations;
    },
    [accessibility, rules],
  );
  return violations.flatMap(({ id, help, nodes }) => [
    `axe ${id}: ${help} (${nodes.length}): ${nodes[0].target.join(' ')}  ${nodes[0].html.slice(0, 160)}`,
  ]);
}

/** The elements that make the page wider than the screen, one line each; nothing when it does not scroll sideways. */
export async function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return [`scrolls sideways: ${scrollWidth} of ${clientWidth} pixels: ${[...new Set(wide)].slice(-3).join(', ')}`];
  });
}

/** Pictures of the page, wide and on a phone, light and dark: `shots/NAME.wide.light.png` and so on. */
export async function shot(page, name) {
  for (const screen of Object.keys(screens)) {
    for (const scheme of schemes) {
      await lookAs(page, screen, scheme);
      await page.screenshot({ path: path.join(here, 'shots', `${name}.${screen}.${scheme}.png`), fullPage: true });
    }
  }
}
