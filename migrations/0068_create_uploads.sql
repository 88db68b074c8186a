create table uploads (
  id uuid primary key,
  draft_hash text collate "C" not null references drafts (id_hash) on delete cascade,
  place text not null,
  size integer not null check (size between 1 and 20971520),
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_id uuid references files (id) on delete cascade,
  working_since timestamptz,
  created_at timestamptz not null,
  unique (draft_hash, place, sha256)
);
comment on table uploads is 'A file of hers that comes in parts; gone with her draft, or after a day';
comment on column uploads.id is 'identifier';
comment on column uploads.draft_hash is 'the draft that it belongs to; whoever has no key to that draft can neither add nor ask';
comment on column uploads.place is 'which page and which document it is for; after her application was filed also which application';
comment on column uploads.size is 'bytes of the whole, at most 20 MB';
comment on column uploads.sha256 is 'of the whole as her phone sends it: the same file chosen again goes on, and what arrived is what was chosen';
comment on column uploads.file_id is 'what was kept of it once all parts had come; null: not yet';
comment on column uploads.working_since is 'somebody is putting the parts together since; null: nobody';
comment on column uploads.created_at is 'when it began';
create index uploads_by_time on uploads (created_at);
create index uploads_by_file on uploads (file_id) where file_id is not null;

create table upload_parts (
  id uuid primary key,
  upload_id uuid not null references uploads (id) on delete cascade,
  number smallint not null check (number between 0 and 79),
  body text not null,
  unique (upload_id, number)
);
comment on table upload_parts is 'The parts that have come, each sealed; taken out when the whole is kept';
comment on column upload_parts.id is 'identifier; the seal is bound to it';
comment on column upload_parts.upload_id is 'of which file';
comment on column upload_parts.number is 'its place in the file, from 0';
comment on column upload_parts.body is 'sealed bytes, in base64';

alter table erasures drop constraint erasures_class_check;
alter table erasures add constraint erasures_class_check
  check (class in ('drafts', 'sessions', 'attempts', 'outgoingBodies', 'strayFiles', 'uploads'));
