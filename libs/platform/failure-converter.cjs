'use strict';
const { DefaultFailureConverter } = require('@temporalio/common');

// What went wrong, and where, becomes a payload, which the payload codec encrypts; only the type of a failure stays
// readable. The SDK loads this file by its path, into the sandbox of workflows too, and with `require`: hence no module.
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
