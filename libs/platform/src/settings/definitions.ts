import { isIP } from 'node:net';
import { roles } from '@zehuan/contracts';
import { z } from 'zod';
import { isFailpoint } from '../failpoint.js';
import { readPayloadKeys } from '../temporal/payload-keys.js';
import { providerSettings } from './provider-settings.js';

const positiveInteger = (most: number) => z.coerce.number().int().min(1).max(most);
const port = () => z.coerce.number().int().min(0).max(65_535);
const webAddress = () => z.url({ protocol: /^https?$/, hostname: /.+/ });
const perMinute = (usual: number) => z.coerce.number().int().min(0).max(10_000_000).default(usual);
const isNetwork = (text: string): boolean => {
  const [address = '', bits] = text.split('/');
  const width = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return width > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width));
};
const onOff = () => z.enum(['on', 'off']).transform((value) => value === 'on');
const hostAndPort = () => z.string().regex(/^[^\s/:]+:\d+$|^\[[0-9a-fA-F:]+\]:\d+$/, 'must be host:port');
const hostList = () =>
  z.string().transform((value) =>
    value
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
  );

const payloadKeys = () =>
  z.string().transform((value, context) => {
    try {
      return readPayloadKeys(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  });

const roleList = () =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((role) => role.trim())
        .filter((role) => role !== ''),
    )
    .pipe(z.array(z.enum(roles)));

/** Settings of one concern, in the order in which an operator reads them. */
export const settingGroups = {
  'Where it listens': {
    PORT: port().default(3000).describe('Port of the API and the console.'),
    HOST: z
      .string()
      .min(1)
      .default('127.0.0.1')
      .describe('Address to listen on. Beyond this machine put a server that speaks https before it.'),
    PUBLIC_URL: webAddress()
      .optional()
      .describe(
        'The first address under which users reach the API, for links in mails and calendar feeds; http://HOST:PORT when left out.',
      ),
    TRUSTED_PROXIES: hostList()
      .refine((networks) => networks.every(isNetwork), 'must be addresses or networks (10.0.0.0/8), parted by commas')
      .default([])
      .describe(
        "Addresses or networks of proxies whose X-Forwarded-For says who asks, separated by commas; nobody's word is taken when left out.",
      ),
    WORKER_HEALTH_PORT: port()
      .optional()
      .describe('Port of /livez, /readyz and /metrics of the worker; it opens none when left out.'),
  },
  'Where it keeps things': {
    ZEHUAN_DATA_DIR: z
      .string()
      .min(1)
      .default('.zehuan')
      .describe('Folder of the embedded servers, attachments and logs.'),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/ })
      .optional()
      .describe(
        'A Postgres 18 of your own as the application, postgres://zehuan_app:password@host:5432/database; an embedded one is started when left out.',
      ),
    DATABASE_OWNER_URL: z
      .url({ protocol: /^postgres(ql)?$/ })
      .optional()
      .describe(
        'The same database as the role that owns it, for migrations and the commands of an operator; never for API and worker. DATABASE_URL when left out.',
      ),
    DATABASE_POOL_SIZE: positiveInteger(500).default(10).describe('Connections to Postgres that one process may hold.'),
    ATTACHMENT_STORE: z
      .enum(['disk', 's3'])
      .default('disk')
      .describe('Where attachments are kept: in ZEHUAN_DATA_DIR, or in an S3-compatible store.'),
    AUDIT_KEY_PATH: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Private Ed25519 key that seals the audit trail, PEM; made in ZEHUAN_DATA_DIR when left out. Keep it where no administrator of the database can read it.',
      ),
    AUDIT_KEPT_MONTHS: z.coerce
      .number()
      .int()
      .min(6, 'must be 6 or more')
      .max(1_200)
      .default(24)
      .describe(
        'Months that entries of the audit trail stay in the database before "zehuan audit archive" takes them.',
      ),
    MAP_PATH: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Map of units for the board, a GeoJSON FeatureCollection with its approval number (审图号) as "approval" and the code of a unit as "properties.code" of each feature; no map is shown when left out.',
      ),
    S3_ENDPOINT: webAddress()
      .optional()
      .describe('Address of the S3-compatible store; needed with ATTACHMENT_STORE=s3.'),
    S3_BUCKET: z.string().min(1).optional().describe('Bucket of the attachments.'),
    S3_REGION: z.string().min(1).default('us-east-1').describe('Region that requests are signed for.'),
    S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('Who signs the requests to the store.'),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('Secret: with what they are signed.'),
  },
  'What it takes in': {
    ATTACHMENT_MAX_BYTES: positiveInteger(2_147_483_647)
      .default(52_428_800)
      .describe('Size of the largest attachment that is accepted.'),
    BODY_MAX_BYTES: positiveInteger(104_857_600)
      .default(1_048_576)
      .describe('Size of the largest JSON body that is accepted.'),
    ARCHIVE_MAX_UNPACKED_BYTES: positiveInteger(68_719_476_736)
      .default(536_870_912)
      .describe('Bytes to which an Office or OFD file may unpack, archives inside of it counted in.'),
    ARCHIVE_MAX_ENTRIES: positiveInteger(1_000_000)
      .default(10_000)
      .describe('Entries that such a file may have, those of archives inside of it counted in.'),
    ARCHIVE_MAX_DEPTH: positiveInteger(10)
      .default(3)
      .describe('How many archives may lie inside one another; 1 allows none inside.'),
    IMAGE_MAX_PIXELS: positiveInteger(2_147_483_647)
      .default(100_000_000)
      .describe('Width times height of the largest picture that is accepted, of a TIFF that of each page.'),
    RATE_SIGN_INS_PER_MINUTE: perMinute(120).describe(
      'Attempts to sign in that one address has in a minute, over all processes; 0 sets no limit.',
    ),
    RATE_ANONYMOUS_PER_MINUTE: perMinute(600).describe(
      'Requests of those who are not signed in that one address has in a minute; 0 sets no limit.',
    ),
    RATE_READS_PER_MINUTE: perMinute(3_000).describe('Reads that one account has in a minute; 0 sets no limit.'),
    RATE_WRITES_PER_MINUTE: perMinute(1_200).describe('Writes that one account has in a minute; 0 sets no limit.'),
    RATE_UPLOADS_PER_MINUTE: perMinute(120).describe(
      'Files that one account may send in a minute, over all processes; 0 sets no limit.',
    ),
    RATE_EXPORTS_PER_MINUTE: perMinute(20).describe(
      'Sheets that one account may export in a minute, over all processes; 0 sets no limit.',
    ),
    CLAMAV_ADDRESS: hostAndPort()
      .optional()
      .describe(
        "ClamAV's daemon, host:port, which every attachment must pass; none is accepted while it is away. Nothing is scanned when left out.",
      ),
  },
  Temporal: {
    TEMPORAL_ADDRESS: hostAndPort()
      .optional()
      .describe('A Temporal server of your own, host:port; an embedded one is started when left out.'),
    TEMPORAL_NAMESPACE: z.string().min(1).default('zehuan').describe('Namespace; made when it is not there.'),
    TEMPORAL_API_KEY: z
      .string()
      .min(1)
      .optional()
      .describe('Secret: key for a server that asks for one; switches TLS on.'),
    TEMPORAL_TLS: onOff().default(false).describe('Whether to speak TLS to the server (on or off).'),
    TEMPORAL_TLS_CA_PATH: z
      .string()
      .min(1)
      .optional()
      .describe('Certificates to trust, PEM; those of the system when left out.'),
    TEMPORAL_TLS_CERT_PATH: z.string().min(1).optional().describe('Own certificate for mutual TLS, PEM.'),
    TEMPORAL_TLS_KEY_PATH: z.string().min(1).optional().describe('Key of the own certificate, PEM.'),
    TEMPORAL_TLS_SERVER_NAME: z
      .string()
      .min(1)
      .optional()
      .describe('Name that the certificate of the server must bear, when it is not that of the address.'),
    TEMPORAL_PAYLOAD_KEYS: payloadKeys()
      .default([])
      .describe(
        'Secret: id:key entries separated by commas, each key 32 bytes in base64. The first encrypts what Temporal keeps, all decrypt; the same for API, worker and command. Nothing is encrypted when left out, but in the embedded server, for which a key is made.',
      ),
    TEMPORAL_CLI_PATH: z
      .string()
      .min(1)
      .optional()
      .describe('The program "temporal", whose development server is the embedded one; looked for when left out.'),
    TEMPORAL_UI_URL: webAddress().optional().describe("Address of Temporal's own pages, for links from the console."),
    LOOK_AGAIN_SECONDS: z.coerce
      .number()
      .min(0)
      .max(3_600)
      .default(60)
      .describe('A cycle is told of changes at most once in this time; histories have a limit.'),
    RECONCILE_SECONDS: positiveInteger(86_400)
      .default(180)
      .describe('How often what the record says should run is compared with what runs.'),
    WORKER_CONCURRENT_ACTIVITIES: positiveInteger(1_000)
      .default(20)
      .describe('Activities that one worker runs at the same time.'),
  },
  'Who is told': {
    SMTP_URL: z
      .url({ protocol: /^smtps?$/ })
      .optional()
      .describe('Mail server, smtp://user:password@host:587; no mail is sent when left out.'),
    MAIL_FROM: z.string().min(3).default('zehuan@localhost').describe('Sender of the mails.'),
    WECOM_BASE_URL: webAddress().default('https://qyapi.weixin.qq.com').describe('Where WeCom robots listen.'),
    DINGTALK_BASE_URL: webAddress().default('https://oapi.dingtalk.com').describe('Where DingTalk robots listen.'),
    WEBHOOK_ALLOWED_HOSTS: hostList()
      .default([])
      .describe(
        "Hosts (or host:port) beyond which the security administrator's list of webhook hosts cannot go, separated by commas; the list alone decides when left out.",
      ),
  },
  'What it says about itself': {
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info')
      .describe('The least important lines to write.'),
    LOG_FORMAT: z.enum(['json', 'pretty']).default('json').describe('One JSON object a line, or lines for a person.'),
    METRICS: onOff().default(true).describe('Whether /metrics answers (on or off).'),
  },
  'Who may come in': {
    DEMO_ACCOUNTS: onOff()
      .default(true)
      .describe(
        'Whether `npm start` makes accounts over the demonstration province that it loads into an empty database.',
      ),
    ZEHUAN_API_TOKEN: z
      .string()
      .min(20)
      .optional()
      .describe('Secret: token with which the commands that ask the API sign in.'),
    SESSION_IDLE_MINUTES: positiveInteger(1_440)
      .default(30)
      .describe('Minutes after which a session that nobody uses has ended.'),
    SESSION_HOURS: positiveInteger(168).default(12).describe('Hours after which a session has ended in any case.'),
    PASSWORD_MIN_LENGTH: z.coerce
      .number()
      .int()
      .min(8)
      .max(64)
      .default(12)
      .describe('Characters that a password has at least.'),
    PASSWORD_HISTORY: positiveInteger(24).default(5).describe('Former passwords that may not come again.'),
    PASSWORD_MAX_DAYS: positiveInteger(3_650)
      .optional()
      .describe('Days after which a password has to be changed; never when left out, as is advised.'),
    BREACHED_PASSWORDS_PATH: z
      .string()
      .min(1)
      .optional()
      .describe(
        'File of passwords that have leaked and may not be chosen: SHA-1 hashes with counts (HASH:count), ordered by hash, as Have I Been Pwned gives it out. None is compared when left out.',
      ),
    FIRST_PASSWORD_DAYS: positiveInteger(90)
      .default(14)
      .describe('Days after which a first password that was not changed opens nothing any more.'),
    LOCK_OUT_AFTER: positiveInteger(100)
      .default(5)
      .describe('Failures in a row after which nobody can sign in to an account for a while.'),
    LOCK_OUT_SECONDS: positiveInteger(3_600)
      .default(30)
      .describe('The first such while; each further failure doubles it.'),
    LOCK_OUT_MAX_SECONDS: positiveInteger(86_400).default(3_600).describe('The longest such while.'),
    ACCESS_KEYS: payloadKeys()
      .default([])
      .describe(
        'Secret: keys that seal the secrets of second factors and of which those of drafts are made, id:base64 of 32 bytes, separated by commas; the first seals, all open. One is made and kept in ZEHUAN_DATA_DIR when left out.',
      ),
    SECOND_FACTOR_ROLES: roleList()
      .default([])
      .describe(
        `Roles whose holders have to have a second factor, separated by commas (${roles.join(', ')}); ` +
          'it is left to everybody when left out. Advised: systemAdmin,securityAdmin,auditAdmin.',
      ),
    SECOND_FACTOR_TOLERANCE_SECONDS: z.coerce
      .number()
      .int()
      .min(0)
      .max(30)
      .default(5)
      .describe(
        'Seconds for which a code of a second factor is still taken when its own thirty are over, for the way that it has; 0 is what OWASP ASVS asks for.',
      ),
    FEED_TOKENS_IN_ADDRESSES: onOff()
      .default(true)
      .describe(
        'Whether calendar feeds may be read with the token in the address (on or off); with it as the password or Bearer they can be in any case.',
      ),
    DELEGATION_DAYS: positiveInteger(366)
      .default(90)
      .describe('Days for which somebody may have another person act in a post of theirs at most.'),
  },
  'Who vouches for people': providerSettings,
  'For proofs only': {
    ZEHUAN_DEVELOPMENT_KEY: z
      .string()
      .min(32, 'must have at least 32 characters')
      .optional()
      .describe(
        'Secret: who sends it as X-Development-Key acts as a development account that holds every post; for rehearsals, refused where NODE_ENV is production.',
      ),
    ZEHUAN_FAILPOINT: z
      .string()
      .refine(isFailpoint, 'names no failpoint')
      .optional()
      .describe('Point at which the process kills itself, name or name:nth; refused where NODE_ENV is production.'),
  },
} as const;

type Groups = typeof settingGroups;

/** The setting names of all groups. */
export type SettingName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

/** All settings as one object of schemas. */
export const settingShape = {
  ...settingGroups['Where it listens'],
  ...settingGroups['Where it keeps things'],
  ...settingGroups['What it takes in'],
  ...settingGroups.Temporal,
  ...settingGroups['Who is told'],
  ...settingGroups['What it says about itself'],
  ...settingGroups['Who may come in'],
  ...settingGroups['Who vouches for people'],
  ...settingGroups['For proofs only'],
};

/** Settings whose values are never shown. */
export const secretSettings: ReadonlySet<string> = new Set<SettingName>([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'S3_SECRET_ACCESS_KEY',
  'TEMPORAL_API_KEY',
  'TEMPORAL_PAYLOAD_KEYS',
  'SMTP_URL',
  'ZEHUAN_DEVELOPMENT_KEY',
  'ZEHUAN_API_TOKEN',
  'ACCESS_KEYS',
  'OIDC_CLIENT_SECRET',
]);

/** Settings as they are in the environment, read and with their defaults. */
export type SettingValues = z.output<z.ZodObject<typeof settingShape>>;
