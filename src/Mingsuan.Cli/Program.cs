Console.WriteLine("mingsuan");
