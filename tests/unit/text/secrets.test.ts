import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../lib/text/secrets';

const secrets = (text: string): string[] => findSecrets(text).map(({ start, end }) => text.slice(start, end));
const made = (prefix: string, rest: string): string => prefix + rest;

describe('secrets', () => {
  it.each([
    ['password=Wint3r!storm in the config', 'Wint3r!storm'],
    ["DB_PASSWORD: 'k9$wQx7z'", 'k9$wQx7z'],
    ['"client_secret": "q8Zx2LmN5vBt7RyK"', 'q8Zx2LmN5vBt7RyK'],
    ['the password is Tr4vel2025.', 'Tr4vel2025'],
    ['mongodb+srv://app:pl4intext@cluster0.abc.net/db', 'pl4intext'],
    ['curl -u admin:s3cr3tpw https://x.test', 's3cr3tpw'],
    ['i tried lars.v / Autumn!2026 on the login page and it is locked', 'Autumn!2026'],
    ['it fails for k.bauer / Sommer-2026! since today', 'Sommer-2026!'],
    ['Wachtwoord vergeten? wij gebruiken Tulp#Veld88 voor alles', 'Tulp#Veld88'],
    ['mot de passe : Lavande-2026', 'Lavande-2026'],
    ['curl -H "Authorization: Token 9f2c1e77ab04d3560c81" api/v1', '9f2c1e77ab04d3560c81'],
    ['etl run --password Gx7poolRtm --site 4', 'Gx7poolRtm'],
    [`key ${made('tb_live_', '7Qm2xLzVb81KcN40sWyE')} fails`, made('tb_live_', '7Qm2xLzVb81KcN40sWyE')],
    [`key ${made('AIza', 'SyB7x2kQ9mNpR4tVwYz1LcHdJfGu5eX8oK3')}`, made('AIza', 'SyB7x2kQ9mNpR4tVwYz1LcHdJfGu5eX8oK3')],
    [`run it with ${made('hxtp_', '4be81c07d92fa6350e77')}`, made('hxtp_', '4be81c07d92fa6350e77')],
    [`HEX=${made('hxtw_', 'k3Xq9TzVbN2mLpR7wYc5')}`, made('hxtw_', 'k3Xq9TzVbN2mLpR7wYc5')],
    [`${made('xoxb-', '712349851234-8f3kQz9LmXb')} posts it`, made('xoxb-', '712349851234-8f3kQz9LmXb')],
  ])('%s', (text, secret) => {
    expect(secrets(text)).toEqual([secret]);
  });

  it.each([
    'password: ********',
    'password=<your-password>',
    'password=${DB_PASSWORD}',
    'password: z.string().min(8)',
    'api_key=os.getenv("KEY_1234567890")',
    'api_key=YOUR_API_KEY_12345',
    'the token count was 18234567890123',
    'postgres://user:xxxx@host/db',
    'https://example.com:8080/path@2x.png',
    'users forgot their password 1234 times',
    'column password_hash is a varchar(255)',
    'secret santa signups by office',
    'personal tokens begin with hxtp_ and end in 120 days',
    'logins of the Test2026 group, sign-ins in Q3',
    'write to Anna.Berg26@firm.test about the login',
    'the password must have eight letters, such as "D5%t9Bgf"',
  ])('is silent: %s', (text) => {
    expect(secrets(text)).toEqual([]);
  });

  it('covers a private key from its first to its last line', () => {
    const key = ['-----BEGIN RSA PRIVATE KEY', '\nMIIEpAIBAAKCAQEAw7b9\n', 'END RSA PRIVATE KEY-----'].join('-----');
    expect(secrets(`use\n${key}\nplease`)).toEqual([key]);
  });

  it('finds one secret once, though two patterns know it', () => {
    expect(secrets(`STRIPE_SECRET_KEY=${made('sk_live_', '9fKq2ZxT7bLmVw4RcYd8')}`)).toHaveLength(1);
  });

  it('answers on 100 kB without a key at once', () => {
    const started = performance.now();
    findSecrets('key: value, token; password\n'.repeat(4000));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
