"""What keeps a finding recognisable from run to run, so that it can be accepted once."""
