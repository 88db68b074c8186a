alter table applications add column voice_file_ids uuid[] not null default '{}';
comment on column applications.voice_file_ids is 'what she told by voice, in pieces of at most a minute, in their order';
