import { z } from 'zod';
import { isFailpoint } from '../failpoint.js';

const positiveInteger = (most: number) => z.coerce.number().int().min(1).max(most);
const port = () => z.coerce.number().int().min(0).max(65_535);
const webAddress = () => z.url({ protocol: /^https?$/, hostname: /.+/ });
const onOff = () => z.enum(['on', 'off']).transform((value) => value === 'on');
const hostList = () =>
  z.string().transform((value) =>
    value
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
  );

/** Settings of one concern, in the order in which an operator reads them. */
export const settingGroups = {
  'Where it listens': {
    PORT: port().default(3000).describe('Port of the API and the console.'),
    HOST: z
      .string()
      .min(1)
      .default('127.0.0.1')
      .describe('Address to listen on. There is no sign-in yet: open it to a network you trust only.'),
    PUBLIC_URL: webAddress()
      .optional()
      .describe(
        'The first address under which users reach the API, for links in mails and calendar feeds; http://HOST:PORT when left out.',
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
        'A Postgres 18 of your own, postgres://user:password@host:5432/database; an embedded one is started when left out.',
      ),
    DATABASE_POOL_SIZE: positiveInteger(500).default(10).describe('Connections to Postgres that one process may hold.'),
    ATTACHMENT_STORE: z
      .enum(['disk', 's3'])
      .default('disk')
      .describe('Where attachments are kept: in ZEHUAN_DATA_DIR, or in an S3-compatible store.'),
    ATTACHMENT_MAX_BYTES: positiveInteger(2_147_483_647)
      .default(52_428_800)
      .describe('Size of the largest attachment that is accepted.'),
    BODY_MAX_BYTES: positiveInteger(104_857_600)
      .default(1_048_576)
      .describe('Size of the largest JSON body that is accepted.'),
    S3_ENDPOINT: webAddress()
      .optional()
      .describe('Address of the S3-compatible store; needed with ATTACHMENT_STORE=s3.'),
    S3_BUCKET: z.string().min(1).optional().describe('Bucket of the attachments.'),
    S3_REGION: z.string().min(1).default('us-east-1').describe('Region that requests are signed for.'),
    S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('Who signs the requests to the store.'),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('Secret: with what they are signed.'),
  },
  Temporal: {
    TEMPORAL_ADDRESS: z
      .string()
      .regex(/^[^\s/:]+:\d+$|^\[[0-9a-fA-F:]+\]:\d+$/, 'must be host:port')
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
      .describe('Hosts that webhooks may be sent to, separated by commas; none when left out.'),
  },
  'What it says about itself': {
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info')
      .describe('The least important lines to write.'),
    LOG_FORMAT: z.enum(['json', 'pretty']).default('json').describe('One JSON object a line, or lines for a person.'),
    METRICS: onOff().default(true).describe('Whether /metrics answers (on or off).'),
  },
  'For proofs only': {
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
  ...settingGroups.Temporal,
  ...settingGroups['Who is told'],
  ...settingGroups['What it says about itself'],
  ...settingGroups['For proofs only'],
};

/** Settings whose values are never shown. */
export const secretSettings: ReadonlySet<string> = new Set<SettingName>([
  'DATABASE_URL',
  'S3_SECRET_ACCESS_KEY',
  'TEMPORAL_API_KEY',
  'SMTP_URL',
]);

/** Settings as they are in the environment, read and with their defaults. */
export type SettingValues = z.output<z.ZodObject<typeof settingShape>>;
