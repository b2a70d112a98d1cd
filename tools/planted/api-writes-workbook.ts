// as: apps/api/src/planted/planted.ts
// refused by: no-restricted-imports
import ExcelJS from 'exceljs';

export const planted = ExcelJS;
