// Reads a graph as hnswlib does when nobody checked its hash: path, dimensions.
import hnswlib from 'hnswlib-node';

const graph = new hnswlib.HierarchicalNSW('cosine', Number(process.argv[3]));
graph.readIndexSync(process.argv[2]);
graph.searchKnn(new Array(graph.getNumDimensions()).fill(1), 1);
