"""What keeps a finding recognisable from run to run, and what silences it: comments, sidecar files, the baseline."""
