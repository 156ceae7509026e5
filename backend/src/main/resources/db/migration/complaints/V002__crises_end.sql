-- While it stands, every desk shows the words for a crisis.
alter table complaints.complaint add column crisis_pinned_at timestamptz;

create index complaint_in_crisis on complaints.complaint (crisis_pinned_at) where crisis_pinned_at is not null;

-- Crises decided until now have not been shown on any desk; whoever decides again pins the words.
