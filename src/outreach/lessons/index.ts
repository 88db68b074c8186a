import type { Lesson } from '../lesson.model.ts';
import { bigLessons } from './big.ts';
import { middleLessons } from './middle.ts';
import { smallLessons } from './small.ts';

export const lessons: readonly Lesson[] = [...smallLessons, ...middleLessons, ...bigLessons];

/** In addresses a lesson goes by its number: its name would say what is read. */
export const findLesson = (given: string): Lesson | undefined => lessons[Number(given) - 1];
export const lessonNumber = (lesson: Lesson): string => String(lessons.indexOf(lesson) + 1);
