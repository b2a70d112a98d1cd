import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { ApiModule } from './app.module.js';
import { consoleOf } from './console/serve-console.js';
import { readBodies } from './http/body.js';
import { identify } from './http/request-id.js';
import { logRequests } from './http/request-log.js';
import { securityHeaders } from './http/security-headers.js';
import { refuseLongAddress, refuseUndecodable, refuseUnstorable } from './http/storable.js';
import { openApiDocument } from './openapi/document.js';
import type { ApiParts } from './parts.js';
import { allowTemporalUi } from './temporal-codec/allow-temporal-ui.js';

/** Longer than the time for which balancers commonly keep an idle connection, so that they close it first. */
const keepAliveMilliseconds = 65_000;
/** How long a request may take to come. */
const requestMilliseconds = 300_000;
/** Connections that wait to be taken; Node's 511 are too few for a thousand that come at one moment. */
const mostWaiting = 2_048;
/** How long requests under way may take to finish when the API stops. */
const drainMilliseconds = 20_000;

export interface Api {
  readonly app: NestExpressApplication;
  readonly document: OpenAPIObject;
  listen(port: number, host: string): Promise<AddressInfo>;
  /** Takes no more connections, lets requests under way finish, then ends. */
  close(): Promise<void>;
}

/** The API over its parts, ready to listen; it opens no connection by itself. */
export async function createApi(parts: ApiParts): Promise<Api> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(parts), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  let isDraining = false;
  const server = app.getHttpServer();
  const closeWhenDraining = (_: Request, response: Response, next: NextFunction): void => {
    if (isDraining) response.setHeader('Connection', 'close');
    // A connection whose last request began before the drain would be kept alive, and hold the process.
    response.once('close', () => {
      if (isDraining) setImmediate(() => server.closeIdleConnections());
    });
    next();
  };
  app.set('trust proxy', parts.trustedProxies?.length ? [...parts.trustedProxies] : false);
  app.disable('x-powered-by');
  // ETags are versions of single things; a hash of a list would say nothing to If-Match.
  app.disable('etag');
  app.use(
    identify,
    logRequests(parts),
    closeWhenDraining,
    ...securityHeaders(parts.publicUrl),
    allowTemporalUi(parts.temporal.uiOrigin),
    ...(parts.consoleFolder === null ? [] : consoleOf(parts.consoleFolder)),
    refuseLongAddress,
    refuseUndecodable,
    ...readBodies(parts.limits.bodyBytes),
    refuseUnstorable,
  );
  const document = openApiDocument(app);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: '责环 zehuan API',
    swaggerOptions: { validatorUrl: null },
  });
  await app.init();
  server.keepAliveTimeout = keepAliveMilliseconds;
  // A whole request, the largest file over a slow line included.
  server.requestTimeout = requestMilliseconds;
  server.headersTimeout = keepAliveMilliseconds + 5_000;
  return {
    app,
    document,
    listen: (port, host) => listen(server, port, host),
    close: async () => {
      isDraining = true;
      await drain(server);
      await app.close();
    },
  };
}

const listen = (server: Server, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: mostWaiting }, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });

async function drain(server: Server): Promise<void> {
  if (!server.listening) return;
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, drainMilliseconds);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(late);
}
