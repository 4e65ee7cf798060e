Console.WriteLine("data");
