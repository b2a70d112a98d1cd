export * from './built-in-packs.js';
export * from './check-pack.js';
export * from './load-pack.js';
export * from './pack.schema.js';
export * from './pack.service.js';
export * from './record/policy-pack.entity.js';
export * from './rules/deadline.js';
export * from './rules/form.js';
