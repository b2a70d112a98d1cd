export * from './find-failing.js';
export * from './incident.service.js';
export { IncidentEntity, incidentEntities } from './record/incident.entity.js';
export {
  incidentById,
  type IncidentFilter,
  type IncidentRow,
  insertIncidents,
  listIncidents,
  resolveRetried,
  type SetAside,
  setAsideIn,
  unitsOfCycle,
  withSetAside,
} from './record/incident.queries.js';
export * from './rules/incident.js';
