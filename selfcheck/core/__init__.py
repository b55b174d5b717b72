"""The values and rules of app policy: pure, standard library only, no clock and no I/O."""
