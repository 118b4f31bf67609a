import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSource } from '../../../cli/pack/parse-source';
import { faultText } from '../../../cli/pack/report';
import { readSource } from '../../../cli/pack/source';
import { coach } from './coach';
import { GOOD, ownFolder } from './pack-files';

const FAULTY = `format: 1
id: acme
name: Acme
version: 1.10
serial: 12
assets:
  - id: orders
    name: fct_orders
    successor: gone
rules:
  - id: say-net
    kind: replace
    level: loud
    message: Say {better}.
    why: It has two meanings.
    replacements:
      turnover: ""
  - kind: phrase
`;

const FILES: Readonly<Record<string, string>> = {
  '/pack.json': '{"format":1,"id":"acme","name":"Acme","version":"1.0.0","serial":1}',
  '/open.json': '{"format":1,"id":"acme","name":"Acme","version":"1.0.0","serial":1}',
  '/faulty.json': '{\n"format":1,\n"id":"acme"}',
};

const { dir, put } = ownFolder();
let server: Server;
let url = '';
beforeAll(async () => {
  server = createServer(({ url: path = '', headers }, response) => {
    // As S3 does: only who says where it comes from is told.
    if (path === '/open.json' && headers.origin) response.setHeader('access-control-allow-origin', '*');
    const file = FILES[path];
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** The faults of a file or an address as `check` writes them; a rejection's message where it cannot be read. */
const check = async (name: string): Promise<string> => {
  try {
    const parsed = parseSource(await readSource(name));
    return 'faults' in parsed ? parsed.faults.map((fault) => faultText(name, fault)).join('\n') : 'good';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
};

/** What the author of a good pack at an address of the server is told. */
const notes = async (path: string) => {
  const parsed = parseSource(await readSource(`${url}${path}`));
  return 'notes' in parsed ? parsed.notes : [];
};

describe('coach pack check', () => {
  it('tells what a good pack is and holds, and exits with 0', async () => {
    const { code, out, err } = await coach(['pack', 'check', await put('good.yaml', GOOD)]);
    expect(out).toBe(
      [
        'Acme 1.10.0 (serial 12) is a good pack.',
        '  id        acme',
        '  assets    1',
        '  glossary  0',
        '  guides    0',
        '  rules     1 (1 hint)',
        '  tests     2 passed',
        '  settings  1 level of rules',
        '',
      ].join('\n'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('tells every fault of a YAML file with its path and line, and exits with 1', async () => {
    const file = await put('faulty.yaml', FAULTY);
    const { code, out, err } = await coach(['pack', 'check', file]);
    expect(out.trimEnd().split('\n')).toEqual([
      `${file}:4: version: must be text, in quotes: YAML would read 1.10 as 1.1`,
      `${file}:9: assets[0].successor: no asset of this pack has the id “gone”`,
      `${file}:13: rules[0].level: is “loud”; one of off, info, hint, warn is needed`,
      `${file}:17: rules[0].replacements.turnover: is empty`,
      `${file}:18: rules[1].id: is missing`,
      `${file}:18: rules[1].level: is missing`,
      `${file}:18: rules[1].message: is missing`,
      `${file}:18: rules[1].why: is missing`,
      `${file}:18: rules[1].phrases: is missing`,
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '9 faults\n' });
  });

  it('tells those of a JSON file', async () => {
    const file = await put('faulty.json', '{\n  "format": 1,\n  "id": "acme",\n  "name": "",\n  "serial": 0\n}');
    expect((await check(file)).split('\n')).toEqual([
      `${file}:1: version: is missing`,
      `${file}:4: name: is empty`,
      `${file}:5: serial: must be 1 or more`,
    ]);
  });

  it.each([
    ['cut.json', '{"format": 1,\n"id": "ac', /cut\.json:2: a text does not end/u],
    ['yaml.json', GOOD, /yaml\.json: is not JSON: a pack begins with “\{”$/u],
    ['empty.yaml', ' \n', /empty\.yaml: is empty$/u],
    ['text.yaml', 'hello', /text\.yaml:1: must be one object/u],
    ['twice.yaml', 'id: acme\nid: acme\n', /twice\.yaml:2: Map keys must be unique$/u],
    ['indent.yaml', 'id: acme\n name: Acme\n', /indent\.yaml:\d: .+$/u],
    ['many.yaml', `${GOOD}---\n${GOOD}`, /many\.yaml:\d+: .*multiple documents/u],
    ['deep.yaml', `${GOOD}x: [[[[[[[[1]]]]]]]]\n`, /deep\.yaml: is nested deeper than 8$/u],
    ['proto.yaml', `${GOOD}__proto__: { a: 1 }\n`, /proto\.yaml(?::\d+)?: __proto__: is not allowed$/u],
    [
      'bomb.yaml',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n`,
      /bomb\.yaml: Excessive alias count/u,
    ],
  ])('refuses %s', async (name, text, says) => {
    expect(await check(await put(name, text))).toMatch(says);
  });

  it('reads an address as the extension does', async () => {
    expect(await check(`${url}/pack.json`)).toBe('good');
    expect(await check(`${url}/faulty.json`)).toContain(`${url}/faulty.json:1: serial: is missing`);
    expect(await check('http://acme.example/pack.json')).toContain('over https only');
    expect(await coach(['pack', 'check', `${url}/none.json`])).toEqual({
      code: 1,
      out: '',
      err: `${url}/none.json: There is no file at this address (404).\n`,
    });
  });

  it('says when browsers will ask their user for the address', async () => {
    expect(await notes('/pack.json')).toEqual([
      expect.stringMatching(/^The server sends no Access-Control-Allow-Origin/u),
    ]);
    expect(await notes('/open.json')).toEqual([]);
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const none = join(dir(), 'none.json');
    expect(await check(none)).toBe(`${none}: there is no such file`);
    expect(await check(dir())).toBe(`${dir()}: is a folder`);
    const binary = await put('binary.json', new Uint8Array([0x7b, 0xff]));
    expect(await check(binary)).toBe(`${binary}: is not text in UTF-8`);
  });

  it('passes the example', async () => {
    expect(await coach(['pack', 'check', 'public/packs/example.json'])).toMatchObject({ code: 0, err: '' });
  });

  it.each([[['pack', 'chek', 'x']], [['pack', 'check', 'a', 'b']]])(
    'shows the usage and exits with 2: %j',
    async (args) => {
      const { code, out, err } = await coach(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('coach pack check FILE|URL');
    },
  );
});

describe('coach pack json', () => {
  it('writes a YAML pack as the JSON to publish', async () => {
    const { code, out } = await coach(['pack', 'json', await put('good.yaml', GOOD)]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      version: '1.10.0',
      rules: [{ replacements: { turnover: 'net revenue' } }],
    });
    expect(await check(await put('good.json', out))).toBe('good');
  });

  it('writes nothing but faults for a faulty one', async () => {
    const { code, out, err } = await coach(['pack', 'json', await put('faulty.yaml', FAULTY)]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(':4: version: must be text');
  });
});
