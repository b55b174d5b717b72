"""What a person does about a to-do: opening a place, putting it off. It decides no verdict."""
