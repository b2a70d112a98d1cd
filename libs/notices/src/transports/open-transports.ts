import { dingtalkTransport, wecomTransport } from './robots.js';
import { smtpTransport } from './smtp.js';
import type { DataSource } from 'typeorm';
import { webhookAllowance } from '../webhook-host.service.js';
import type { Transports } from './transport.js';
import { webhookTransport } from './webhook.js';

/** The settings of which transports are made, by their names in the environment. */
export interface TransportSettings {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM: string;
  readonly WECOM_BASE_URL: string;
  readonly DINGTALK_BASE_URL: string;
  readonly WEBHOOK_ALLOWED_HOSTS: readonly string[];
}

/**
 * All ways to the outside that the operator has set up; mail only where there is a server for it.
 * @param database where the list of hosts for webhooks is kept
 */
export const openTransports = (settings: TransportSettings, database: DataSource): Transports => ({
  ...(settings.SMTP_URL === undefined
    ? {}
    : { email: smtpTransport({ url: settings.SMTP_URL, from: settings.MAIL_FROM }) }),
  webhook: webhookTransport({ allowanceOf: webhookAllowance(database, settings.WEBHOOK_ALLOWED_HOSTS) }),
  wecom: wecomTransport({ baseUrl: settings.WECOM_BASE_URL }),
  dingtalk: dingtalkTransport({ baseUrl: settings.DINGTALK_BASE_URL }),
});

/** Closes what the transports hold open. */
export const closeTransports = (transports: Transports): void => {
  for (const transport of Object.values(transports)) transport.close?.();
};
