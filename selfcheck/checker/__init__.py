"""The use case: ask the source, read the devices, conclude, remember."""
