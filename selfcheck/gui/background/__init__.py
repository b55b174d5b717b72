"""What goes on while nobody looks: notifications, the tray, one instance, looking again."""
