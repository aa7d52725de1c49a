// What stands in a workbook that was downloaded: the texts of its sheets, row by row.

import { inflateRawSync } from 'node:zlib';

/** The files of an archive by name, as text. */
function unpacked(bytes) {
  const files = new Map();
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), String(method === 8 ? inflateRawSync(content) : content));
    at += 46 + name + extra + comment;
  }
  return files;
}

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function texts(xml) {
  const plain = [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join('');
  return plain.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
}

/** In which column a cell stands, from nought. */
function column(about) {
  const letters = /r="([A-Z]+)\d+"/.exec(about)[1];
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** By the sheet's name, its rows; each a list of what the cells say. */
export function sheets(bytes) {
  const files = unpacked(bytes);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one]) => texts(one));
  const names = [...files.get('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const cell = ([, about, inside]) => {
    const value = /<v>([^<]*)<\/v>/.exec(inside ?? '')?.[1] ?? '';
    if (/t="s"/.test(about)) return shared[Number(value)];
    return /t="inlineStr"/.test(about) ? texts(inside) : value;
  };
  const rows = (xml) =>
    [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
      const cells = [];
      for (const found of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) cells[column(found[1])] = cell(found);
      return Array.from(cells, (text) => text ?? '');
    });
  return new Map(names.map((name, index) => [name, rows(files.get(`xl/worksheets/sheet${index + 1}.xml`))]));
}
