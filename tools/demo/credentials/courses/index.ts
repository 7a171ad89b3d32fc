import { academicCzech } from './academic-czech.ts';
import { communityNursing } from './community-nursing.ts';
import type { Course } from './course.ts';
import { crisisCommunication } from './crisis-communication.ts';
import { econometrics } from './econometrics.ts';
import { expertWitnesses } from './expert-witnesses.ts';
import { programming } from './programming.ts';
import { reconstruction } from './reconstruction.ts';
import { satelliteData } from './satellite-data.ts';
import { softwareTesting } from './software-testing.ts';

/** The nine invented courses, in the order of their files. */
export const COURSES = {
  econometrics,
  satelliteData,
  expertWitnesses,
  academicCzech,
  programming,
  reconstruction,
  softwareTesting,
  crisisCommunication,
  communityNursing,
} as const satisfies Readonly<Record<string, Course>>;
