import { temporalBinary } from '../servers/temporal-binary.js';

/** Path of Temporal's time-skipping test server, fetched when it is not there yet. */
export const testTemporalServerPath = (): Promise<string> => temporalBinary('temporal-test-server');

/** Path of Temporal's command, whose `server start-dev` is a real server, fetched when it is not there yet. */
export const temporalCliPath = (): Promise<string> => temporalBinary('temporal');
