package dev.scout.examples.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Takes the steps of the scenario, tells after each, and prints how many are done: to be killed by its parent. */
public final class ScenarioProcess {

    private ScenarioProcess() {}

    /** URL, and the point at which to stand still. */
    public static void main(String... arguments) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection(arguments[0]);
        StoreState.createTold(connection);
        try (StoredInventory store =
                StoredInventory.open(HaltingConnection.of(connection, Integer.parseInt(arguments[1])))) {
            List<Scenario.Step> steps = Scenario.steps();
            for (int i = 0; i < steps.size(); i++) {
                steps.get(i).take(store);
                System.out.println(i + 1);
                StoreState.tell(store);
            }
        }
        System.out.println("done");
    }
}
