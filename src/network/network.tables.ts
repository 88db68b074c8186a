import type { InstitutionKind, NetworkLevel, PracticeField, Qualification } from './network.model.ts';

export type SearchColumns = { namePinyin: string; searchPinyin: string; searchInitials: string; searchGrams: string[] };

export type DivisionsTable = SearchColumns & {
  code: string;
  name: string;
  level: NetworkLevel;
  kind: 'division' | 'area';
  parentCode: string | null;
  pathName: string;
};

export type InstitutionsTable = SearchColumns & {
  id: string;
  name: string;
  kind: InstitutionKind;
  level: NetworkLevel;
  divisionCode: string;
  supervisingInstitutionId: string | null;
  address: string | null;
  phone: string | null;
  hours: string | null;
  weeklyHours: string[] | null;
  takesApplications: boolean;
  womanOnStaff: boolean | null;
  childRoom: boolean | null;
  stepFree: boolean | null;
  signLanguage: boolean | null;
  verifiedOn: string | null;
  confirmedBy: string | null;
  isInvented: boolean;
};

export type AidPersonnelTable = {
  id: string;
  name: string;
  institutionId: string;
  qualification: Qualification;
  licenceNumber: string | null;
  sex: 'female' | 'male';
  practiceFields: PracticeField[];
  languages: string[];
  yearsOfPractice: number;
  criminalDefenceYears: number;
  knowsMinors: boolean;
  knowsDomesticViolence: boolean;
  maxOpenCases: number;
  namePinyin: string;
  willing: boolean;
};

export type VillageAdvisersTable = {
  divisionCode: string;
  name: string;
  unit: string | null;
  phone: string | null;
  days: string | null;
  how: string | null;
  isInvented: boolean;
  verifiedOn: string;
  confirmedBy: string;
};

declare module '../platform/database/tables.ts' {
  interface Tables {
    divisions: DivisionsTable;
    institutions: InstitutionsTable;
    aidPersonnel: AidPersonnelTable;
    villageAdvisers: VillageAdvisersTable;
    networkExtracts: { name: string; sha256: string; loadedAt: Date };
  }
}
