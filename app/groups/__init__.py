"""Groups, memberships, invitations."""
