"""Every table of the program, by importing the models of every feature. For migrations' checks and tests."""

from app.db.model import Base

metadata = Base.metadata
