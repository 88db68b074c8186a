import { z } from 'zod';
import { searchPurposes } from './purpose.ts';

export const SearchPurpose = z.enum(searchPurposes, { error: '请选择为什么查找' }).meta({ title: '为什么查找' });
