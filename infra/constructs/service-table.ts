import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { removalOfData } from './keeping.ts';
import type { StageContext } from './stage-context.ts';
import type { IndexDefinition, TableDefinition } from '../../shared/dynamo/table-definition.ts';
import type { ServiceName } from '../../shared/service-names.ts';

type ServiceTableProps = {
  readonly stage: StageContext;
  readonly service: ServiceName;
  readonly definition: TableDefinition;
};

const projection = ({ include }: IndexDefinition) =>
  include.length === 0
    ? { projectionType: ProjectionType.KEYS_ONLY }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...include] };

/** The one table of a service: on demand, restorable to any second of the last 35 days, with the stream its events leave by. */
export class ServiceTable extends Construct {
  readonly table: Table;
  readonly indexNames: readonly string[];

  constructor(scope: Construct, id: string, { stage, service, definition }: ServiceTableProps) {
    super(scope, id);
    const { deletionProtection, firstDeploy } = stage.settings;
    this.indexNames = definition.indexes.map(({ name }) => name);
    this.table = new Table(this, 'Table', {
      tableName: stage.names.table(service),
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: deletionProtection && !firstDeploy,
      removalPolicy: removalOfData(stage.settings),
    });
    for (const index of definition.indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
        ...projection(index),
      });
    }
  }

  /** The stream, which every table here has. */
  get streamArn(): string {
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error(`${this.node.path} has no stream`);
    return tableStreamArn;
  }

  indexArn(name: string): string {
    return `${this.table.tableArn}/index/${name}`;
  }
}
