import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../lib/packs/update/address';

describe('an address', () => {
  it.each([
    [' https://acme.example/pack.json ', 'https://acme.example/pack.json'],
    ['https://acme.example/pack.json?v=1#top', 'https://acme.example/pack.json?v=1'],
    ['http://127.0.0.1:8080/pack.json', 'http://127.0.0.1:8080/pack.json'],
    ['http://localhost/pack.json', 'http://localhost/pack.json'],
    ['HTTPS://Acme.example/Pack.json', 'https://acme.example/Pack.json'],
  ])('is taken as it is: %s', (typed, url) => {
    expect(readAddress(typed)).toEqual({ url });
  });

  it.each([
    [
      'https://github.com/acme/data/blob/main/packs/acme.json',
      'https://raw.githubusercontent.com/acme/data/main/packs/acme.json',
      'GitHub',
    ],
    [
      'https://github.com/acme/data/raw/v1/acme.json',
      'https://raw.githubusercontent.com/acme/data/v1/acme.json',
      'GitHub',
    ],
    [
      'https://github.com/acme/data/blob/main/acme.json?plain=1#L3',
      'https://raw.githubusercontent.com/acme/data/main/acme.json',
      'GitHub',
    ],
    ['https://gist.github.com/ann/0a1b2c', 'https://gist.githubusercontent.com/ann/0a1b2c/raw', 'GitHub'],
    [
      'https://git.acme.example/data/packs/-/blob/main/acme.json',
      'https://git.acme.example/data/packs/-/raw/main/acme.json',
      'GitLab',
    ],
  ])('of a page that shows a file becomes the file’s own: %s', (typed, url, name) => {
    expect(readAddress(typed)).toEqual({ url, note: `The file itself is fetched, not its page on ${name}.` });
  });

  it.each([
    ['acme.example/pack.json', 'This is no web address. It should begin with https://'],
    ['', 'This is no web address. It should begin with https://'],
    ['http://acme.example/pack.json', 'Packs are fetched over https only.'],
    ['http://127.0.0.1.evil.example/', 'Packs are fetched over https only.'],
    ['ftp://acme.example/pack.json', 'Packs are fetched over https only.'],
    ['file:///etc/passwd', 'Packs are fetched over https only.'],
    ['data:application/json,{}', 'Packs are fetched over https only.'],
    ['https://ann:secret@acme.example/', 'Leave the user name and password out of the address.'],
  ])('is refused with a sentence: %s', (typed, sentence) => {
    expect(() => readAddress(typed)).toThrow(sentence);
  });
});
