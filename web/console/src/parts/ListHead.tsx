import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { AsCsv } from "./AsCsv";
import { Head } from "./Head";

interface Props {
  title: string;
  text: string;
  /** The name of the file that the list is kept in as CSV. */
  file: string;
  items: object[];
  /** Makes one more; left out where somebody may not. */
  create?: { label: string; go: () => void };
}

/** The head of a page that is a list. An empty one has nothing to keep, and says itself how to make the first. */
export function ListHead({ title, text, file, items, create }: Props) {
  const isEmpty = items.length === 0;
  return (
    <Head title={title} text={text}>
      <div className="row">
        <AsCsv file={file} rows={() => items} disabled={isEmpty} />
        {create !== undefined && !isEmpty && (
          <Button type="primary" icon={<PlusOutlined />} onClick={create.go}>
            {create.label}
          </Button>
        )}
      </div>
    </Head>
  );
}
