-- 五级维权网络: divisions, institutions, aid personnel. No person seeking help is named here.

create table divisions (
  code text collate "C" primary key check (code ~ '^14(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$'),
  name text not null check (name <> ''),
  level text not null check (level in ('province', 'city', 'county', 'township', 'village')),
  kind text not null check (kind in ('division', 'area')),
  parent_code text collate "C" references divisions (code),
  path_name text not null,
  name_pinyin text collate "C" not null,
  search_pinyin text collate "C" not null,
  search_initials text collate "C" not null,
  search_grams text[] not null,
  check ((level = 'province') = (parent_code is null)),
  check (length(code) = case level when 'province' then 2 when 'city' then 4 when 'county' then 6 when 'township' then 9 else 12 end),
  check (kind = 'division' or level = 'county')
);
create index divisions_by_parent on divisions (parent_code, code);
create index divisions_by_gram on divisions using gin (search_grams);
comment on table divisions is 'Divisions of five levels; seeds/divisions/README.md names source and day';
comment on column divisions.code is 'statistical code without its trailing zeros: 2, 4, 6, 9 or 12 digits';
comment on column divisions.name is 'as the list has it';
comment on column divisions.level is 'province, city, county, township, village';
comment on column divisions.kind is 'area: a zone counted at county level; no division, no agency';
comment on column divisions.parent_code is 'one level up, null for the province';
comment on column divisions.path_name is 'names from the city down, to show and to tell namesakes apart';
comment on column divisions.name_pinyin is 'sorting key: syllables with a space between';
comment on column divisions.search_pinyin is 'syllables joined; second readings after a space';
comment on column divisions.search_initials is 'first letters; second readings after a space';
comment on column divisions.search_grams is 'bigrams of name, pinyin (p:) and initials (i:)';

create table institutions (
  id uuid primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in ('aidAgency', 'justiceBureau', 'aidWorkstation', 'contactPoint', 'lawFirm', 'basicLegalService',
    'policeStation', 'publicSecurity', 'procuratorate', 'court', 'civilAffairs', 'humanResources', 'education', 'womensFederation', 'youthLeague')),
  level text not null check (level in ('province', 'city', 'county', 'township', 'village')),
  division_code text collate "C" not null references divisions (code),
  supervising_institution_id uuid references institutions (id),
  address text,
  phone text,
  hours text,
  takes_applications boolean not null,
  woman_on_staff boolean,
  child_room boolean,
  verified_on date,
  name_pinyin text collate "C" not null,
  search_pinyin text collate "C" not null,
  search_initials text collate "C" not null,
  search_grams text[] not null
);
-- 法律援助法 art. 12: the justice bureau sets up the agency of its place; there is one of each.
create unique index institutions_one_office_per_division on institutions (division_code, kind) where kind in ('aidAgency', 'justiceBureau');
create index institutions_by_division on institutions (division_code, kind, name_pinyin);
create index institutions_by_supervisor on institutions (supervising_institution_id);
create index institutions_by_gram on institutions using gin (search_grams);
comment on table institutions is 'Offices: agencies, bureaus, stations, undertakers, case authorities, partner departments';
comment on column institutions.id is 'seeded offices have one derived from kind and division';
comment on column institutions.name is 'as on the door';
comment on column institutions.kind is 'what it is';
comment on column institutions.level is 'of the five';
comment on column institutions.division_code is 'where it is';
comment on column institutions.supervising_institution_id is 'who supervises or guides it';
comment on column institutions.address is 'null: not verified';
comment on column institutions.phone is 'null: not verified';
comment on column institutions.hours is 'null: not verified';
comment on column institutions.takes_applications is 'art. 13: applications may be handed in here';
comment on column institutions.woman_on_staff is 'a woman can receive her; null: nobody has asked';
comment on column institutions.child_room is 'a room for children; null: nobody has asked';
comment on column institutions.verified_on is 'the day somebody last asked the office itself';
comment on column institutions.name_pinyin is 'sorting key: syllables with a space between';
comment on column institutions.search_pinyin is 'syllables joined; second readings after a space';
comment on column institutions.search_initials is 'first letters; second readings after a space';
comment on column institutions.search_grams is 'bigrams of name, pinyin (p:) and initials (i:)';

create table aid_personnel (
  id uuid primary key,
  name text not null check (name <> ''),
  institution_id uuid not null references institutions (id),
  qualification text not null check (qualification in ('lawyer', 'basicLegalWorker', 'volunteer', 'agencyStaff')),
  licence_number text,
  sex text not null check (sex in ('female', 'male')),
  practice_fields text[] not null check (practice_fields <@ array['marriageAndFamily', 'domesticViolence', 'maintenance', 'minors',
    'labour', 'personalInjury', 'criminalDefence', 'criminalVictim', 'landRights', 'civilGeneral']),
  languages text[] not null,
  years_of_practice integer not null check (years_of_practice between 0 and 70),
  criminal_defence_years integer not null check (criminal_defence_years between 0 and 70),
  knows_minors boolean not null,
  knows_domestic_violence boolean not null,
  max_open_cases integer not null check (max_open_cases between 0 and 200),
  name_pinyin text collate "C" not null,
  check (criminal_defence_years = 0 or qualification in ('lawyer', 'agencyStaff'))
);
create index aid_personnel_by_institution on aid_personnel (institution_id, name_pinyin);
create unique index aid_personnel_by_licence on aid_personnel (licence_number) where licence_number is not null;
comment on table aid_personnel is '法律援助人员, arts. 12 to 17: who may be named on a case';
comment on column aid_personnel.id is 'identity';
comment on column aid_personnel.name is 'as on the licence';
comment on column aid_personnel.institution_id is 'firm, service office or agency';
comment on column aid_personnel.qualification is 'by what right they act';
comment on column aid_personnel.licence_number is 'null: no licence; such a volunteer does not represent (art. 17)';
comment on column aid_personnel.sex is 'she may wish for a woman';
comment on column aid_personnel.practice_fields is 'what they are good at';
comment on column aid_personnel.languages is 'and dialects';
comment on column aid_personnel.years_of_practice is 'since the licence';
comment on column aid_personnel.criminal_defence_years is 'art. 26 asks for three where life or death is at stake';
comment on column aid_personnel.knows_minors is 'familiar with minors';
comment on column aid_personnel.knows_domestic_violence is 'trained in domestic violence';
comment on column aid_personnel.max_open_cases is 'beyond it none is suggested';
comment on column aid_personnel.name_pinyin is 'sorting key: syllables with a space between';

create table network_extracts (
  name text collate "C" primary key,
  sha256 text not null check (length(sha256) = 64),
  loaded_at timestamptz not null
);
comment on table network_extracts is 'Seeds already in place: an unchanged one is not loaded again';
comment on column network_extracts.name is 'which seed';
comment on column network_extracts.sha256 is 'of what was loaded';
comment on column network_extracts.loaded_at is 'when';
