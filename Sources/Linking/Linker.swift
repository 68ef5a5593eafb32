import Papers
