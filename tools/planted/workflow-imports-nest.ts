// as: workflows/src/planted.workflow.ts
// refused by: no-restricted-imports
import { Injectable } from '@nestjs/common';

export const planted = Injectable;
