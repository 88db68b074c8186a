-- An office's whole inbox in its order, counted without touching the rows; an application by its number.
create index applications_in_order on applications (agency_id, priority, received_at, id) include (status);
create index applications_by_number on applications (number);
