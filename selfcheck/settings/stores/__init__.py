"""Where an administrator sets things: one file a platform, each behind the same small interface."""
