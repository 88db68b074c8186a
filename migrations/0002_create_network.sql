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
comment on table divisions is '行政区划（五级），来源与截止日期见 seeds/divisions/README.md';
comment on column divisions.code is '统计用区划代码，去掉末尾的零：省 2 位、市 4 位、县 6 位、乡 9 位、村 12 位';
comment on column divisions.name is '名称';
comment on column divisions.level is '层级';
comment on column divisions.kind is 'division 为行政区划；area 为统计口径的县级功能区，不设法律援助机构';
comment on column divisions.parent_code is '上级区划代码，省为空';
comment on column divisions.path_name is '从市到本级的名称，以空格分隔，供显示和区分重名';
comment on column divisions.name_pinyin is '拼音排序键，音节以空格分隔';
comment on column divisions.search_pinyin is '检索用全拼，多音读法以空格分隔';
comment on column divisions.search_initials is '检索用拼音首字母，多音读法以空格分隔';
comment on column divisions.search_grams is '检索用二元组：名称、全拼（p:）、首字母（i:）';

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
comment on table institutions is '机构：法律援助机构、司法行政部门、工作站、联络点、承办单位、办案机关、协作部门';
comment on column institutions.id is '标识';
comment on column institutions.name is '名称';
comment on column institutions.kind is '机构类别';
comment on column institutions.level is '层级';
comment on column institutions.division_code is '所在地区划代码';
comment on column institutions.supervising_institution_id is '主管（指导）机构';
comment on column institutions.address is '地址，空为未核实';
comment on column institutions.phone is '电话，空为未核实';
comment on column institutions.hours is '开放时间，空为未核实';
comment on column institutions.takes_applications is '是否接收法律援助申请（第十三条就近受理）';
comment on column institutions.woman_on_staff is '是否有女性工作人员接待，空为未问清';
comment on column institutions.child_room is '是否有儿童接待室，空为未问清';
comment on column institutions.verified_on is '信息最近核实日期';
comment on column institutions.name_pinyin is '拼音排序键，音节以空格分隔';
comment on column institutions.search_pinyin is '检索用全拼，多音读法以空格分隔';
comment on column institutions.search_initials is '检索用拼音首字母，多音读法以空格分隔';
comment on column institutions.search_grams is '检索用二元组：名称、全拼（p:）、首字母（i:）';

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
comment on table aid_personnel is '法律援助人员（第十二条至第十七条）';
comment on column aid_personnel.id is '标识';
comment on column aid_personnel.name is '姓名';
comment on column aid_personnel.institution_id is '所在单位';
comment on column aid_personnel.qualification is '资格';
comment on column aid_personnel.licence_number is '执业证号；无证志愿者不办理代理';
comment on column aid_personnel.sex is '性别';
comment on column aid_personnel.practice_fields is '擅长领域';
comment on column aid_personnel.languages is '语言、方言';
comment on column aid_personnel.years_of_practice is '执业年限';
comment on column aid_personnel.criminal_defence_years is '刑事辩护执业年限（第二十六条要求三年以上的案件）';
comment on column aid_personnel.knows_minors is '熟悉未成年人身心特点';
comment on column aid_personnel.knows_domestic_violence is '受过反家庭暴力培训';
comment on column aid_personnel.max_open_cases is '在办案件上限';
comment on column aid_personnel.name_pinyin is '拼音排序键，音节以空格分隔';

create table network_extracts (
  name text collate "C" primary key,
  sha256 text not null check (length(sha256) = 64),
  loaded_at timestamptz not null
);
comment on table network_extracts is '已装入的区划和机构摘录，未变则启动时不再重装';
comment on column network_extracts.name is '摘录名称';
comment on column network_extracts.sha256 is '装入内容的散列';
comment on column network_extracts.loaded_at is '装入时间';
