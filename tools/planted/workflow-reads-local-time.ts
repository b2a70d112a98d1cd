// as: workflows/src/planted.workflow.ts
// refused by: no-restricted-syntax
export const planted = new Date(0).getHours();
