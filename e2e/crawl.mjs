// Going through all pages that a person can reach by links, each kind of page once.

/** At most so many pages on one walk, and so many kinds of filter on one path. */
const bounds = { pages: process.env.UTKIK_ALL_ROLES ? 150 : 60, filters: 2 };

/** The kind of page behind an address: numbers in its path do not matter, nor do the values of its filters. */
export function pattern(address) {
  const { pathname, searchParams } = new URL(address);
  const keys = [...new Set(searchParams.keys())].sort();
  return pathname.replace(/\d+/g, 'N') + (keys.length > 0 ? `?${keys.join('&')}` : '');
}

/**
 * Walks breadth first from where the page is. Yields `{ pattern, address, trouble }` with the page standing on it;
 * `trouble` is set instead when the address did not give a page. Files to fetch are fetched but not shown.
 */
export async function* pages(page) {
  const home = new URL(page.url());
  const queue = [home.href];
  const known = new Set([pattern(home.href)]);
  const filters = new Map();
  for (let walked = 0; queue.length > 0 && walked < bounds.pages; walked += 1) {
    const address = queue.shift();
    const kind = await fetched(page, address);
    if (kind.trouble || !kind.html) {
      if (kind.trouble) yield { pattern: pattern(address), address, trouble: kind.trouble };
      continue;
    }
    await page.goto(address);
    // Read before the caller changes the page.
    const links = await sameHouse(page, home);
    yield { pattern: pattern(address), address };
    for (const link of links) {
      const kind = pattern(link);
      const [path, keys] = kind.split('?');
      const seen = filters.get(path) ?? 0;
      if (known.has(kind) || (keys && seen >= bounds.filters)) continue;
      known.add(kind);
      if (keys) filters.set(path, seen + 1);
      queue.push(link);
    }
  }
}

/** Whether an address gives a page, a file or trouble. */
async function fetched(page, address) {
  const answer = await page.context().request.get(address);
  const html = (answer.headers()['content-type'] ?? '').startsWith('text/html');
  await answer.dispose();
  return { html, trouble: answer.ok() ? undefined : `answers ${answer.status()}` };
}

/** The addresses on the same server that the page's links lead to; a link to sign out is left alone. */
async function sameHouse(page, home) {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), document.baseURI).href),
  );
  const addresses = links.map((link) => new URL(link)).filter((link) => link.origin === home.origin);
  for (const address of addresses) address.hash = '';
  const leaving = /sign-?out|log-?out|logga-?ut/i;
  return [...new Set(addresses.map((address) => address.href))].filter((address) => !leaving.test(address));
}
