import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsProblem } from './settings.js';

const provider = { OIDC_ISSUER: 'https://login.example/realms/party', OIDC_CLIENT_ID: 'zehuan' };

const linesOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsProblem) return error.lines;
    throw error;
  }
  return [];
};

describe('settings of the provider', () => {
  it('name it, what it calls us, and what its claims mean', () => {
    const settings = readSettings({
      ...provider,
      OIDC_ROLE_CLAIM: 'groups',
      OIDC_ROLES: '/party/reporters=reporter, cn=leaders=topLeader',
      OIDC_SECOND_FACTOR_VALUES: 'mfa,2',
    });
    expect(settings).toMatchObject({
      ...provider,
      OIDC_ROLES: [
        { value: '/party/reporters', role: 'reporter' },
        { value: 'cn=leaders', role: 'topLeader' },
      ],
      OIDC_SECOND_FACTOR_VALUES: ['mfa', '2'],
    });
    expect(readSettings({}).OIDC_ISSUER).toBeUndefined();
  });

  it.each(['http://localhost:8080/realms/party', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
    'take plain http on this machine: %s',
    (issuer) => {
      expect(linesOf({ ...provider, OIDC_ISSUER: issuer })).toEqual([]);
    },
  );

  it.each([
    [{ OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER: must be https beyond this machine'],
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID: is missing; OIDC_ISSUER needs it'],
    [{ OIDC_ROLE_CLAIM: 'groups' }, 'OIDC_ROLE_CLAIM and OIDC_ROLES: give both or neither'],
    [{ OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'a=king' }, expect.stringContaining('OIDC_ROLES: must be value=role')],
  ])('are refused where they do not fit: %j', (changes, line) => {
    expect(linesOf({ ...provider, ...changes })).toEqual([line]);
  });
});
