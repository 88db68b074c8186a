import type { Lesson } from '../lesson.model.ts';
import { bigLessons } from './big.ts';
import { middleLessons } from './middle.ts';
import { smallLessons } from './small.ts';

export const lessons: readonly Lesson[] = [...smallLessons, ...middleLessons, ...bigLessons];
export const findLesson = (id: string): Lesson | undefined => lessons.find((lesson) => lesson.id === id);
