export * from './delivery-stage.js';
export * from './mail-server.js';
