global using static WorkshopBot.Testing.Session;
